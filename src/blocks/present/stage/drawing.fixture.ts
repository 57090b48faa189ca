import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { StageView } from '#core/workshop/stage-view.ts'
import { Stage } from './Stage.tsx'
import { viewOf, views } from './views.fixture.ts'

export const now = 1_000_000_000

/** Draws a view as the page that a server would send. */
export function draw(view: StageView, level?: 1 | 2 | 3): string {
  return renderToStaticMarkup(createElement(Stage, { view, now, ...(level && { level }) }))
}

/** The view of that name, among those that stand for every kind. */
export function named(name: string): StageView {
  return views[name] ?? viewOf({ kind: 'card' })
}

export function wordsOf(html: string): string {
  return html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
}

/** What is said of a result to those who hear it. */
export function tableOf(html: string): string {
  return wordsOf(html.slice(html.indexOf('<table'), html.indexOf('</table')))
}

/** What is drawn of a result for the eye alone, and what stands under it. */
export function drawnOf(html: string): string {
  return wordsOf(html.slice(html.indexOf('stage-bars"')))
}
