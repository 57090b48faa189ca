import type { Needs } from '#core/course/needs.ts'

/** A unit as the outline on the page lists it. */
export interface ListedUnit {
  link: HTMLAnchorElement
  minutes: number
  needs: Needs
}

/** Reads the units from the outline on the page; a page without one has none. */
export function listUnits(): ListedUnit[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('.outline a[data-needs]')].map((link) => {
    // Written by Outline.astro in the same build, so it needs no second check.
    const needs: Needs = JSON.parse(link.dataset['needs'] ?? '')
    return { link, minutes: Number(link.dataset['minutes']), needs }
  })
}
