import type { Page } from '@playwright/test'

/**
 * Lists the addresses of other sites that a browser may ask for by itself, now or later: hints,
 * sources of any element, and whatever styles name. A link that a person follows is none of them.
 */
export function foreignAddresses(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const names = ['src', 'srcset', 'poster', 'data', 'background', 'ping', 'action', 'formaction']
    const attributes = [...document.querySelectorAll('*')].flatMap((element) => [
      ...names.map((name) => element.getAttribute(name) ?? ''),
      ...(element.localName === 'link' ? [element.getAttribute('href') ?? ''] : []),
      ...(/^(image|use|feImage)$/.test(element.localName)
        ? [element.getAttribute('href') ?? '', element.getAttribute('xlink:href') ?? '']
        : []),
      ...(element.localName === 'meta' && element.hasAttribute('http-equiv')
        ? [/url=(.*)/i.exec(element.getAttribute('content') ?? '')?.[1] ?? '']
        : []),
    ])
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
    const styles = rules.flatMap(({ cssText }) =>
      [...cssText.matchAll(/(?:url\(|@import\s+)["']?([^"')]+)/g)].map(([, url = '']) => url),
    )
    return [...attributes, ...styles].filter((address) => {
      if (address === '' || !URL.canParse(address, document.baseURI)) return false
      const { protocol, origin } = new URL(address, document.baseURI)
      return /^(https?|wss?):$/.test(protocol) && origin !== location.origin
    })
  })
}
