/** What a host would answer with, by the name of the header. */
export type Answer = Record<string, string>

/** Reads, out of the file that is written for a host, what it would say with the file at a path. */
export const hosts: Record<string, (text: string, path: string) => Answer> = {
  _headers: netlify,
  'nginx.conf': nginx,
  Caddyfile: caddy,
  'apache.htaccess': apache,
}

const withoutComments = (text: string) => text.replace(/^\s*#.*$/gm, '')

/** Two rules with the same header are joined by a comma. */
function netlify(text: string, path: string): Answer {
  const answer: Answer = {}
  for (const rule of withoutComments(text)
    .trim()
    .split(/\n(?=\/)/)) {
    const [address = '', ...lines] = rule.trim().split('\n')
    if (!fits(address, path)) continue
    for (const line of lines) {
      const [, name = '', value = ''] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? []
      answer[name] = answer[name] === undefined ? value : `${answer[name]}, ${value}`
    }
  }
  return answer
}

/** An asterisk stands at the end alone, since only there both hosts read it in the same way. */
function fits(address: string, path: string): boolean {
  if (!address.startsWith('/') || address.slice(0, -1).includes('*'))
    throw new Error(`${address} is not an address that both hosts read.`)
  return address.endsWith('*') ? path.startsWith(address.slice(0, -1)) : path === address
}

function nginx(text: string, path: string): Answer {
  const file = withoutComments(text)
  const [, usual = '', pattern = '', special = ''] =
    /map \$uri \$course_caching \{\s*default "([^"]+)";\s*"~([^"]+)" "([^"]+)";\s*\}/.exec(file) ??
    []
  const caching = new RegExp(pattern).test(path) ? special : usual
  const added = [
    ...file.matchAll(/^ {4}add_header (\S+) (?:"([^"]*)"|\$course_caching) always;$/gm),
  ]
  const types = [...file.matchAll(/location ~ (\S+) \{\s*default_type ([^;]+);\s*\}/g)]
  return {
    ...Object.fromEntries(added.map(([, name, value]) => [name, value ?? caching])),
    ...typeOf(types, path),
  }
}

function caddy(text: string, path: string): Answer {
  const file = withoutComments(text)
  const [, block = ''] = /\theader \{\n([\s\S]*?)\t\}/.exec(file) ?? []
  const fitting = new Map(
    [...file.matchAll(/^\t@(\w+) (not )?path_regexp (\S+)$/gm)].map(([, name, not, pattern]) => [
      name,
      new RegExp(pattern ?? '').test(path) === (not === undefined),
    ]),
  )
  const types = [...file.matchAll(/^\t@(\w+) path \*\.(\w+)\n\theader @\1 Content-Type "(.*)"$/gm)]
  const caching = [...file.matchAll(/^\theader @(\w+) Cache-Control "(.*)"$/gm)].filter(
    ([, name = '']) => fitting.get(name),
  )
  if (caching.length > 1) throw new Error(`Caddy would say ${caching.length} things of ${path}.`)
  return {
    ...Object.fromEntries(
      [...block.matchAll(/^\t\t(\S+) "(.*)"$/gm)].map(([, name, value]) => [name, value]),
    ),
    ...Object.fromEntries(caching.map(([, , value]) => ['Cache-Control', value])),
    ...typeOf(
      types.map(([all, , ending, type]) => [all, `\\.${ending}$`, type ?? '']),
      path,
    ),
  }
}

/** A header that is set again, for some addresses, is replaced. */
function apache(text: string, path: string): Answer {
  const answer: Answer = {}
  const set = /^Header always set (\S+) "([^"]*)"(?: "expr=%\{REQUEST_URI\} =~ m#([^#]+)#")?$/gm
  const file = withoutComments(text)
  for (const [, name = '', value = '', pattern] of file.matchAll(set))
    if (pattern === undefined || new RegExp(pattern).test(path)) answer[name] = value
  const types = [...file.matchAll(/^AddType (\S+) \.(\w+)$/gm)]
  return {
    ...answer,
    ...typeOf(
      types.map(([all, type, ending]) => [all, `\\.${ending}$`, type ?? '']),
      path,
    ),
  }
}

function typeOf(rules: readonly (readonly string[])[], path: string): Answer {
  const rule = rules.find(([, pattern = '']) => new RegExp(pattern).test(path))
  return rule ? { 'Content-Type': rule[2] ?? '' } : {}
}
