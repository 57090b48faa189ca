import licence from '@fontsource/atkinson-hyperlegible-next/LICENSE?raw'
import type { APIRoute } from 'astro'

/** The licence of the bundled typeface, which has to go wherever the typeface goes (OFL 1.1, condition 2). */
export const GET: APIRoute = () =>
  new Response(licence, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
