import { expect, test } from 'vitest'
import { checksumsOf } from './checksums.ts'

test('S17: every file has a line that sha256sum -c reads', () => {
  const files = new Map([
    ['a.zip', Buffer.from('a')],
    ['hosting/nginx.conf', new Uint8Array()],
  ])
  // printf a | sha256sum; sha256sum /dev/null
  expect(checksumsOf(files)).toBe(
    'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  a.zip\n' +
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  hosting/nginx.conf\n',
  )
})
