import type { APIRoute } from 'astro'
import { getDataFiles } from '#catalogue/pools.ts'

/** The questions of each pool without their keys, loaded by the pages that draw from them. */
export async function getStaticPaths() {
  return Object.values(await getDataFiles()).map(({ name, data }) => ({
    params: { name },
    props: { data },
  }))
}

export const GET: APIRoute<{ data: unknown }> = ({ props }) =>
  new Response(`export default ${JSON.stringify(props.data)}\n`, {
    headers: { 'content-type': 'text/javascript' },
  })
