/** The part of Pagefind's browser API that this course uses (pagefind.app/docs/api). */
export interface Pagefind {
  init(): Promise<void>
  /** `noWorker`: the address of its worker is text, which the policy of a page refuses. */
  options(options: { baseUrl: string; excerptLength: number; noWorker: true }): Promise<void>
  debouncedSearch(term: string): Promise<{ results: { data(): Promise<Page> }[] } | null>
}

interface Section {
  title: string
  url: string
  excerpt: string
}

export interface Page {
  url: string
  excerpt: string
  meta: { title?: string }
  filters: { kind?: string[] }
  sub_results: Section[]
}

export interface Hit {
  kind: string
  title: string
  /** The page a section belongs to, where it is not the title itself. */
  within: string | undefined
  href: string
  excerpt: string
}

/** Turns a page that Pagefind found into hits: the page of a lesson, the sections of a look-up page. */
export function hitsOf(page: Page): Hit[] {
  const kind = page.filters.kind?.[0] ?? 'lesson'
  const title = page.meta.title ?? page.url
  if (kind === 'lesson') {
    const best = page.sub_results[0]
    return [
      {
        kind,
        title,
        within: best && best.title !== title ? best.title : undefined,
        href: best?.url ?? page.url,
        excerpt: best?.excerpt ?? page.excerpt,
      },
    ]
  }
  return page.sub_results.map((section) => ({
    kind,
    title: section.title,
    within: section.title === title ? undefined : title,
    href: section.url,
    excerpt: section.excerpt,
  }))
}
