import { run } from './run.ts'

/** For authors: shows the course and every change to content/ at once. */
const { code } = await run('astro', ['dev', '--host', '127.0.0.1'])
process.exitCode = code
