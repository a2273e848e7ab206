/** Has the app itself kept on this device, where the browser lends pages the means: over HTTPS, or from this machine. */
export async function keepApp(): Promise<void> {
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- missing on pages without HTTPS
  if (navigator.serviceWorker === undefined) return
  try {
    await navigator.serviceWorker.register('./offline.js')
  } catch (trouble) {
    // Switched off, or the network went away before it came: then the app is fetched each time, as before.
    if (!(trouble instanceof DOMException || trouble instanceof TypeError)) throw trouble
  }
}
