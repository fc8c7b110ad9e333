// `npm start`: installs what is missing, generates, builds the widget and serves the demo pages on this machine only.
// The pages carry the strictest policy the widget promises to live with.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies, root, run } from '../test/config/setup.mjs';

/** The folders that may be read, at the same paths as in the repository: `../dist/…` works in a page. */
const served = ['demo', 'dist', 'node_modules/bootstrap-italia/dist'];

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  // Bootstrap Italia's style sheet brings a font of icons along.
  "font-src 'self' data:",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** Serves on 127.0.0.1; port 0 takes any free one. Resolves to the address and a function that ends it. */
export async function startServer({ port = 0 } = {}) {
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${server.address().port}/`, close };
}

async function answer(request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return response.writeHead(405, { Allow: 'GET, HEAD' }).end();
  }
  const path = pathOf(request.url);
  if (path === '/') return response.writeHead(302, { Location: '/demo/' }).end();
  const found = path && (await find(path));
  if (!found) return response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
  if (found.redirect) return response.writeHead(302, { Location: found.redirect }).end();
  response.writeHead(200, headersFor(found.file, found.size));
  if (request.method === 'HEAD') return response.end();
  return createReadStream(found.file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** The decoded path of a request; undefined if it is not one. */
function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

async function find(path) {
  const file = normalize(join(root, path));
  if (path.includes('\0') || !served.some((folder) => isInside(file, join(root, folder)))) return undefined;
  const entry = await stat(file).catch(() => undefined);
  if (entry?.isDirectory()) {
    return path.endsWith('/') ? find(`${path}index.html`) : { redirect: `${encodeURI(path)}/` };
  }
  return entry?.isFile() ? { file, size: entry.size } : undefined;
}

const isInside = (file, folder) => file === folder || file.startsWith(normalize(folder) + sep);

function headersFor(file, size) {
  const type = types[extname(file).toLowerCase()] ?? 'application/octet-stream';
  return {
    'Content-Type': type,
    'Content-Length': size,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    ...(type.startsWith('text/html') && { 'Content-Security-Policy': contentSecurityPolicy }),
  };
}

/** The wanted port (PORT or 8000), or the next free one of a hundred. */
async function startOnFreePort(wanted) {
  for (let port = wanted; ; port += 1) {
    try {
      return await startServer({ port });
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || wanted === 0 || port >= wanted + 100) throw error;
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    ensureDependencies();
    if (!run('npm', ['run', '--silent', 'build:cdn'])) throw new Error('The widget could not be built.');
    const { url } = await startOnFreePort(Number(process.env.PORT ?? 8000));
    console.log(`\nINPS per tutti: ${url}  (Ctrl+C ends it)`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
