import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { courseSchema } from '#core/course/course.ts'
import { appManifest } from './app-manifest.ts'

const course = courseSchema.parse(parse(await readFile('content/course.yaml', 'utf8')))

test('the manifest says what the course is, with addresses that hold at any path', async () => {
  const manifest = appManifest(course, await readFile('src/styles/tokens.css', 'utf8'))
  expect(manifest).toMatchObject({
    name: course.title,
    description: course.description,
    background_color: expect.stringMatching(/^#[0-9a-f]{6}$/),
  })
  const addresses = [manifest.start_url, manifest.scope, ...manifest.icons.map(({ src }) => src)]
  expect(addresses.filter((address) => /^\/|:/.test(address))).toEqual([])
})

test('a colour that cannot be found stops the build and says where', () => {
  expect(() => appManifest(course, ':root {}')).toThrow(/tokens\.css.*--color-paper/)
})
