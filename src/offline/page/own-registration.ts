/** The address of the course's folder, which is what its worker answers for. */
export function courseRoot(): URL {
  return new URL(document.documentElement.dataset['root'] ?? '/', document.baseURI)
}

/** Finds the registration of the course's worker; not that of another one around it. */
export async function ownRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  const { href } = courseRoot()
  const found = await navigator.serviceWorker?.getRegistration(href)
  return found?.scope === href ? found : undefined
}
