import { readFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'

/** Reads a script of the folder "browser" as a browser runs it: without types and blank lines. */
export async function readBrowserScript(
  name: 'carried' | 'from-file' | 'in-lms' | 'keeper-frame' | 'storage-channel',
): Promise<string> {
  const source = await readFile(new URL(`./browser/${name}.ts`, import.meta.url), 'utf8')
  return stripTypeScriptTypes(source)
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line && line !== 'export {}')
    .join('\n')
}

/** Keeps the names of a classic script to itself. */
export function enclose(...lines: readonly string[]): string {
  return `;(() => {\n${lines.join('\n')}\n})()\n`
}
