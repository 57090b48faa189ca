import { type Description, foreverPattern, strictTransport } from './description.ts'

/** Writes a site for Caddy 2. */
export function caddyFile({ headers, caching, types }: Description): string {
  const [name, value] = strictTransport
  return `# Caddy: /etc/caddy/Caddyfile. Put in your name and root.
learn.example.org {
	root * /var/www/course
	encode zstd gzip

	header {
${Object.entries(headers)
  .map(([header, says]) => `\t\t${header} "${says}"\n`)
  .join('')}		# Where https alone is served:
		# ${name} "${value}"
	}
	@forever path_regexp ${foreverPattern}
	header @forever Cache-Control "${caching.forever}"
	@ask not path_regexp ${foreverPattern}
	header @ask Cache-Control "${caching.ask}"
${Object.entries(types)
  .map(
    ([ending, type]) =>
      `\t@${ending} path *.${ending}\n\theader @${ending} Content-Type "${type}"\n`,
  )
  .join('')}
	file_server
	handle_errors {
		# A file that is missing now may be there tomorrow.
		header Cache-Control "${caching.ask}"
		rewrite * /404.html
		file_server
	}
}
`
}
