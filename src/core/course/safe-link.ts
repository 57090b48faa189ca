/**
 * Tells whether an address from data may become a link: a whole https address without a user's name,
 * or one that stays on the site.
 *
 * Browsers drop tabs and line breaks out of an address, spaces from its ends, and read `\` as `/`
 * (URL Standard, §4.4): an address that holds any of these is refused, whatever it would come to.
 */
export function isSafeLink(address: string): boolean {
  if (address === '' || /[\s\p{Cc}\p{Cs}\\]/u.test(address)) return false
  if (/^https:\/\/[^/]/i.test(address)) {
    if (!URL.canParse(address)) return false
    const { username, password } = new URL(address)
    return username === '' && password === ''
  }
  const hasScheme = /^[^/?#]*:/.test(address)
  return !hasScheme && !address.startsWith('//')
}
