/** Saves a file that was made in the browser: no request, and nothing of it stays in the page. */

/** Long enough for a slow browser to have taken the file. */
const KEPT_MS = 10_000;

export function saveFile(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, KEPT_MS);
}
