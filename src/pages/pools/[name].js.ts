import type { APIRoute } from 'astro'
import { getDataFiles } from '#catalogue/pools.ts'
import { getRoomFiles } from '#catalogue/workshop.ts'

/** Data that pages load when they need it: pools of questions without their keys, what a room is shown. */
export async function getStaticPaths() {
  const rooms = (await getRoomFiles()).flatMap(({ book, notes }) => [book, notes])
  return [...Object.values(await getDataFiles()), ...rooms].map(({ name, data }) => ({
    params: { name },
    props: { data },
  }))
}

export const GET: APIRoute<{ data: unknown }> = ({ props }) =>
  new Response(`export default ${JSON.stringify(props.data)}\n`, {
    headers: { 'content-type': 'text/javascript' },
  })
