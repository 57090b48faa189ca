import { run } from './run.ts'

/** Builds the site into dist, with its search index. */
export async function build(): Promise<void> {
  const { code } = await run('astro', ['build'])
  if (code === 0) return
  console.error('The build stopped. The lines above say where and why.')
  process.exit(1)
}
