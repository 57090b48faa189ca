import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Where a server is tried out. */
export interface Place {
  /** A folder of its own, that it may write to. */
  folder: string
  /** The course, in a folder that the server may read. */
  site: string
  port: number
}

/** A server that is installed, and how it is told of the course. */
export interface Server {
  /** Its program, which is also the name of its package in Debian. */
  program: string
  /** The file that the build writes for it. */
  file: string
  /**
   * Writes what the server needs besides, and the build's file with nothing changed but name, folder
   * and port.
   * @returns how to start the program so that it stays in the foreground.
   */
  prepare: (place: Place, text: string) => Promise<string[]>
}

const user = process.getuid?.() === 0 ? 'root' : ''

export const servers: readonly Server[] = [
  { program: 'nginx', file: 'nginx.conf', prepare: nginx },
  { program: 'caddy', file: 'Caddyfile', prepare: caddy },
  { program: 'apache2', file: 'apache.htaccess', prepare: apache },
]

/** Puts other words in the place of some that have to be there. */
function change(text: string, changes: Readonly<Record<string, string>>): string {
  return Object.entries(changes).reduce((changed, [from, to]) => {
    if (!changed.includes(from)) throw new Error(`"${from}" is not in the file.`)
    return changed.replaceAll(from, to)
  }, text)
}

async function nginx({ folder, site, port }: Place, text: string): Promise<string[]> {
  const course = change(text, {
    'listen 80': `listen 127.0.0.1:${port}`,
    '/var/www/course': site,
  })
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join('\n')
  await writeFile(join(folder, 'course.conf'), course)
  await writeFile(
    join(folder, 'main.conf'),
    `${user && `user ${user};`}
pid ${join(folder, 'pid')};
error_log stderr;
events {}
http {
include /etc/nginx/mime.types;
default_type application/octet-stream;
access_log off;
${temporary}
include ${join(folder, 'course.conf')};
}
`,
  )
  return ['-p', folder, '-e', 'stderr', '-c', join(folder, 'main.conf'), '-g', 'daemon off;']
}

async function caddy({ folder, site, port }: Place, text: string): Promise<string[]> {
  const course = change(text, {
    'learn.example.org': `http://127.0.0.1:${port}`,
    '/var/www/course': site,
  })
  const file = join(folder, 'Caddyfile')
  await writeFile(file, `{\n\tadmin off\n}\n${course}`)
  return ['run', '--adapter', 'caddyfile', '--config', file]
}

async function apache({ folder, site, port }: Place, text: string): Promise<string[]> {
  await writeFile(join(site, '.htaccess'), text)
  await mkdir(join(folder, 'run'), { recursive: true })
  const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'filter', 'deflate']
    .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`)
    .join('\n')
  const file = join(folder, 'main.conf')
  await writeFile(
    file,
    `ServerRoot ${folder}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${join(folder, 'pid')}
DefaultRuntimeDir ${join(folder, 'run')}
ErrorLog ${join(folder, 'error.log')}
${modules}
${user && 'User www-data\nGroup www-data'}
TypesConfig /etc/mime.types
DocumentRoot ${site}
<Directory ${site}>
AllowOverride FileInfo Indexes
Require all granted
</Directory>
`,
  )
  return ['-d', folder, '-f', file, '-DFOREGROUND']
}
