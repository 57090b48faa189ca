import { describe, expect, test } from 'vitest'
import { keyTable } from './key-table.ts'
import { commandFor, type KeyPress } from './keys.ts'

const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false }
const places = ['page', 'control', 'text'] as const

const press = (key: string, more: Partial<KeyPress> = {}) => ({ ...plain, key, ...more })
const does = (key: string, more: Partial<KeyPress> = {}) =>
  commandFor(press(key, more), 'page', true)
const command = (name: object) => ({ kind: 'command', command: name })
const ofConsole = (act: string) => ({ kind: 'console', act })

describe('what a clicker sends', () => {
  test.each(['PageDown', 'PageUp', 'F5', 'Escape'])('%s works whatever has the focus', (key) => {
    for (const on of places)
      for (const areOn of [true, false]) expect(commandFor(press(key), on, areOn)).toBeDefined()
  })

  test.each(['.', 'b', 'B'])('%s works on controls too, and is typed in a text', (key) => {
    const black = command({ do: 'screen', to: 'black' })
    expect(commandFor(press(key), 'page', true)).toEqual(black)
    expect(commandFor(press(key), 'control', true)).toEqual(black)
    expect(commandFor(press(key), 'text', true)).toBeUndefined()
  })

  test('goes on and back, starts and shows', () => {
    expect(does('PageDown')).toEqual(command({ do: 'next' }))
    expect(does('PageUp')).toEqual(command({ do: 'back' }))
    expect(does('F5')).toEqual(command({ do: 'start' }))
    expect(does('Escape')).toEqual(ofConsole('leave'))
  })
})

describe('keys with Ctrl, Alt or the command key', () => {
  test('are left to the browser, reloading by Ctrl+F5 too', () => {
    for (const key of ['F5', 'PageDown', 'b', 'n', '1', 'ArrowRight'])
      for (const modifier of ['ctrlKey', 'altKey', 'metaKey'])
        expect(does(key, { [modifier]: true })).toBeUndefined()
    expect(does('F5', { shiftKey: true })).toBeUndefined()
  })

  test('undo and set the size back', () => {
    expect(does('z', { ctrlKey: true })).toEqual(ofConsole('undo'))
    expect(does('z', { metaKey: true })).toEqual(ofConsole('undo'))
    expect(does('0', { ctrlKey: true })).toEqual(command({ do: 'look', look: { scale: 1 } }))
    expect(commandFor(press('z', { ctrlKey: true }), 'text', true)).toBeUndefined()
  })
})

describe('letters, digits and signs', () => {
  const singles = keyTable.filter(({ isSingle }) => isSingle).flatMap(({ keys }) => keys)

  test('can all be switched off', () => {
    for (const key of [...singles, '1', '6']) {
      const shiftKey = key.startsWith('Shift+')
      const name = key.replace('Shift+', '')
      expect(commandFor(press(name, { shiftKey }), 'page', true)).toBeDefined()
      expect(commandFor(press(name, { shiftKey }), 'page', false)).toBeUndefined()
    }
  })

  test('are all that can be: what stays on has no letter, digit or sign', () => {
    for (const { keys, isSingle } of keyTable)
      if (!isSingle) for (const key of keys) expect(key).toMatch(/^(Shift\+)? $|^\w{2,}$|^Ctrl\+/)
  })

  test('yield to whatever control or text has the focus', () => {
    for (const key of ['v', '1', 'n', ' ', 'ArrowDown', '+', '?'])
      for (const on of ['control', 'text'] as const)
        expect(commandFor(press(key), on, true)).toBeUndefined()
  })

  test('do the same whether they are large by Caps Lock or not', () => {
    expect(does('V')).toEqual(does('v'))
    expect(does('V', { shiftKey: true })).toBeUndefined()
  })
})

describe('digits', () => {
  test('count for an option, and with Shift take back', () => {
    expect(does('2')).toEqual({ kind: 'option', option: 1, by: 1 })
    expect(does('!', { shiftKey: true, code: 'Digit1' })).toEqual({
      ...{ kind: 'option', option: 0, by: -1 },
    })
  })

  test('go by their place on a keyboard that has signs there', () => {
    expect(does('&', { code: 'Digit1' })).toEqual({ kind: 'option', option: 0, by: 1 })
    expect(does('5', { code: 'Numpad5' })).toEqual({ kind: 'option', option: 4, by: 1 })
  })

  test('stop at six', () => {
    for (const key of ['0', '7', '9']) expect(does(key)).toBeUndefined()
  })
})

test('signs work with Shift and without, as the keyboard has them', () => {
  expect(does('?', { shiftKey: true })).toEqual(ofConsole('help'))
  expect(does('+', { shiftKey: true })).toEqual(ofConsole('larger'))
  expect(does('T', { shiftKey: true })).toEqual(command({ do: 'add-time', minutes: 1 }))
  expect(does(' ', { shiftKey: true })).toEqual(command({ do: 'back' }))
})

test('no key does two things, and no key is ours by accident', () => {
  const keys = keyTable.flatMap((row) => row.keys)
  expect(new Set(keys).size).toBe(keys.length)
  for (const key of ['Enter', 'Tab', 'j', 'x', 'constructor']) expect(does(key)).toBeUndefined()
})
