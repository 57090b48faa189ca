import { expect, test } from 'vitest'
import { type Notice, noticesOf } from './notices.ts'

const terms = 'Permission is hereby granted to everyone,\nwithout end.'
const mit = (name: string, copyright: string): Notice => ({
  name,
  version: '1.0.0',
  licence: 'MIT',
  text: `MIT License\n\n${copyright}\n\n${terms.replaceAll('\n', name === 'b' ? '\n' : ' ')}\n`,
})

const count = (text: string, part: RegExp) => [...text.matchAll(part)].length

test('S17: each package keeps its name, version and copyright, and the same terms stand once', () => {
  const text = noticesOf(['Our own'], [mit('b', 'Copyright (c) B'), mit('a', 'Copyright 2020 A')])
  expect(text).toMatch(/^Our own\n/)
  expect(text).toMatch(
    /a 1\.0\.0 \(MIT\)\n {2}Copyright 2020 A\nb 1\.0\.0 \(MIT\)\n {2}Copyright \(c\) B/,
  )
  expect(count(text, /Permission is hereby granted/g)).toBe(1)
})

test('S17: other terms stand beside the package that asks for them, with every word after their start', () => {
  const text = 'Permission is granted.\n\nParts of it:\n\nCopyright (c) Others\n\nPermission too.'
  const odd = {
    name: 'odd',
    version: '2.0.0',
    licence: 'MIT',
    text: `Copyright (c) Odd\n\n${text}`,
  }
  const all = noticesOf([], [odd, mit('a', 'Copyright A')])
  expect(all).toContain(`odd 2.0.0 (MIT)\n  Copyright (c) Odd\n\n${text}`)
  expect(count(all, /Permission is hereby granted/g)).toBe(1)
})

test('S17: a text whose start is not known is kept whole', () => {
  const strange = { name: 's', version: '1.0.0', licence: 'X', text: 'Do\nwhat you like.' }
  expect(noticesOf([], [strange])).toContain('s 1.0.0 (X)\n\nDo\nwhat you like.')
})
