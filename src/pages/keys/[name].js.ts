import type { APIRoute } from 'astro'
import { getActivities, getBank, getKeyFile } from '#catalogue/items.ts'

/** What is held back of each item, in a file of its own that is loaded at the first check. */
export async function getStaticPaths() {
  const items = [...(await getBank()), ...(await getActivities())]
  return items.map((item) => {
    const { name, sealed } = getKeyFile(item)
    return { params: { name }, props: { sealed } }
  })
}

export const GET: APIRoute<{ sealed: string }> = ({ props }) =>
  new Response(`export default ${JSON.stringify(props.sealed)}\n`, {
    headers: { 'content-type': 'text/javascript' },
  })
