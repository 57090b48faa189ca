import type { Page } from '@playwright/test'
import { readContent } from '#build/content/read-content.ts'
import type { ScenarioFile } from '#core/scenario/scenario.ts'
import { isTimed, type Plan } from '#core/workshop/plan.ts'
import { need, scenarios } from './course.ts'

const content = await readContent(process.cwd())
/** The plans that have a print pack. */
export const plans: Plan[] = content.plans.flatMap(({ data }) => data ?? []).filter(isTimed)
export const firstPlan: Plan = need(plans, () => true, 'a session plan')
export const credit: string = content.course.data?.credit ?? ''

/** The kinds of sheets of a print pack, as its page names them. */
export const sheetKinds = ['run', 'stories', 'cards', 'debrief', 'tents', 'handout'] as const
export type SheetKind = (typeof sheetKinds)[number]

/** What a page leaves for a sheet, in millimetres; `middle` is half of the paper from its top. */
export const papers = [
  { format: 'A4', width: 190, height: 273, middle: 148.5 - 12 },
  { format: 'Letter', width: 195.9, height: 255.4, middle: 139.7 - 12 },
] as const
type Paper = (typeof papers)[number]

export const addressOfPack = ({ id }: Plan) => `present/print-${id}.html`

export const toPixels = (millimetres: number) => Math.floor((millimetres / 25.4) * 96)

/** Lists the stories of a plan in its order. */
export function storiesOf({ parts }: Plan): ScenarioFile[] {
  return parts.flatMap((part) =>
    part.kind === 'story' ? scenarios.filter(({ id }) => id === part.scenario) : [],
  )
}

/** Chooses what a print pack shows and prints. */
export async function chooseSheets(page: Page, kind: SheetKind | 'all') {
  await page.locator(`input[name="sheets"][value="${kind}"]`).check()
}

/** Counts the pages that a page prints on. */
export async function countPages(page: Page, format: Paper['format']): Promise<number> {
  const pdf = await page.pdf({ format, preferCSSPageSize: true })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

/** Lays a page out as it is on paper. */
export async function layOut(page: Page, { width, height }: Paper) {
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: toPixels(width), height: toPixels(height) })
}
