import { run } from './run.ts'

/** Builds the site into dist; --force because Astro does not notice when a schema of core has changed. */
export async function build(): Promise<void> {
  const { code } = await run('astro', ['build', '--force'])
  if (code === 0) return
  console.error('The build stopped. The lines above say where and why.')
  process.exit(1)
}
