import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as z from 'zod'

const manifest = z.object({
  bin: z.union([z.string(), z.record(z.string(), z.string())]).optional(),
})

/** Runs an installed tool on this same Node, so that the host's Node never matters. */
export function run(
  tool: string,
  args: readonly string[],
  { env = {}, package: name = tool }: { env?: Record<string, string>; package?: string } = {},
): Promise<{ code: number }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [findTool(name, tool), ...args], {
      stdio: 'inherit',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    })
    child.once('error', reject)
    child.once('exit', (code) => resolve({ code: code ?? 1 }))
  })
}

function findTool(name: string, tool: string): string {
  const file = join('node_modules', name, 'package.json')
  const { bin } = manifest.parse(JSON.parse(readFileSync(file, 'utf8')))
  const path = typeof bin === 'string' ? bin : bin?.[tool]
  if (!path) throw new Error(`The package ${name} has no command ${tool}.`)
  return join(process.cwd(), dirname(file), path)
}
