/** Editions that stand on their own; any other one is for an LMS, which always shows it in a frame. */
const standalone: readonly (string | undefined)[] = [undefined, 'web', 'offline']

/**
 * Tells whether somebody unknown shows this page inside theirs: a window around it that does not let
 * itself be looked into, so it is of another origin, or has none.
 *
 * Such a page can be laid invisibly over something else, so that a click there is a click here. What
 * changes a record or a room is not offered then. No page can tell a host not to be framed from
 * inside itself (frame-ancestors is not heeded in <meta>, CSP Level 3, §3.3).
 */
export function isFramedByStranger(page: Window = window): boolean {
  if (!standalone.includes(page.document.documentElement.dataset['edition'])) return false
  try {
    for (let at = page; at !== at.parent; at = at.parent)
      if (at.parent.location.origin !== page.location.origin) return true
    return false
  } catch {
    return true
  }
}
