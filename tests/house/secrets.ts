/** What secrets look like, by the name of their kind. */
const shapes: Readonly<Record<string, RegExp>> = {
  'a private key': /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----/,
  'a key of Amazon': /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
  'a key of Google': /\bAIza[\w-]{35}\b/,
  'a token of GitHub': /\b(?:gh[opusr]_[A-Za-z0-9]{36}|github_pat_\w{60,})\b/,
  'a token of GitLab': /\bglpat-[\w-]{20}\b/,
  'a token of npm': /\bnpm_[A-Za-z0-9]{36}\b|_authToken\s*=\s*[^\s$]/,
  'a token of Slack': /\bxox[abprs]-[0-9A-Za-z-]{20,}/,
  'a key of a payment or model service': /\b(?:sk|rk)[_-](?:live|ant|proj)[_-][\w-]{20,}/,
  'a signed token': /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/,
  // Addresses under these names lead nowhere (RFC 2606), so tests may give them passwords.
  'an address with a password':
    /\b[a-z][a-z+.-]*:\/\/[^\s/:@'"`<>]+:[^\s/@'"`<>]+@(?![\w.-]*\b(?:test|example|invalid|localhost)\b)[\w-]+\.[a-z]/i,
  'a password or token by its name':
    /\b(?:passw(?:or)?d|secret|api[_-]?key|access[_-]?token|auth[_-]?token)["']?\s*[:=]\s*["'](?=[^"']*\d)(?=[^"']*[a-z])[\w+/=-]{20,}["']/i,
}

/** Files that hold secrets by trade. */
const files =
  /(^|\/)(\.env(\.\w+)?|\.netrc|\.git-credentials|id_(rsa|dsa|ecdsa|ed25519)|.*\.(pem|key|p12|pfx|jks|keystore))$/

/** Returns what in a text looks like a secret: its kind, and where it begins, never the whole. */
export function secretsIn(text: string): string[] {
  return Object.entries(shapes).flatMap(([kind, shape]) => {
    const found = shape.exec(text)
    return found ? [`${kind}: ${found[0].slice(0, 12)}… at ${found.index}`] : []
  })
}

/** Tells whether a file is of a kind that holds secrets. */
export function isSecretFile(path: string): boolean {
  return files.test(path)
}
