/** At most one reload in this time, however many scripts cannot be had. */
const hour = 3_600_000
const guard = 'lead-and-manage:reloaded'

/**
 * Loads the page again when one of its scripts is gone, as after a new version was published; not
 * twice within an hour, not without a network, and not while something is unsaved.
 * @returns whether the page is being loaded again.
 */
export async function reloadOnce(isUnsaved: () => boolean): Promise<boolean> {
  try {
    if (Date.now() - Number(sessionStorage[guard] ?? 0) < hour) return false
    // Asked for past every cache: a page that can be read is not given up for an error page.
    const { ok } = await fetch(location.href, { method: 'HEAD', cache: 'no-store' })
    if (!ok || isUnsaved()) return false
    sessionStorage[guard] = Date.now()
    location.reload()
    return true
  } catch {
    return false
  }
}
