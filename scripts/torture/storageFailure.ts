import { type Browser, chromium } from 'playwright-core'
import { chromiumFlags } from '../../tests/kit/chromiumFlags.ts'
import { block, placeCaret, stetPage, wordsOf } from '../../tests/kit/stetPage.ts'
import { until } from '../../tests/kit/until.ts'
import { kept, type Lab, type Promised } from './promise.ts'

/** How storage fails under an open draft; source text that runs in the page, and what makes it well again. */
const failures: Readonly<Record<string, { readonly begin: string; readonly end: string }>> = {
  'a full disk': {
    begin: `window.sound = IDBObjectStore.prototype.add
      IDBObjectStore.prototype.add = () => { throw new DOMException('full', 'QuotaExceededError') }`,
    end: 'IDBObjectStore.prototype.add = window.sound',
  },
  'a transaction that aborts': {
    begin: `window.sound = IDBObjectStore.prototype.add
      IDBObjectStore.prototype.add = function (row) {
        const request = window.sound.call(this, row)
        this.transaction.abort()
        return request
      }`,
    end: 'IDBObjectStore.prototype.add = window.sound',
  },
  'a database that does not open again': {
    begin: `window.sound = { transaction: IDBDatabase.prototype.transaction, open: IDBFactory.prototype.open }
      IDBDatabase.prototype.transaction = () => { throw new DOMException('closed', 'InvalidStateError') }
      IDBFactory.prototype.open = () => { throw new DOMException('Internal error opening backing store', 'UnknownError') }`,
    end: `IDBDatabase.prototype.transaction = window.sound.transaction
      IDBFactory.prototype.open = window.sound.open`,
  },
}

/** Lets storage fail while a story is being written, looks what is said and what can be done, and lets it work again. */
export async function failStorage({ executable, address, note }: Lab): Promise<readonly Promised[]> {
  const browser = await chromium.launch({ executablePath: executable, headless: true, args: [...chromiumFlags] })
  const broken: string[] = []
  const waits: number[] = []
  try {
    for (const [what, failure] of Object.entries(failures)) {
      const { faults, told } = await faultsOf(browser, address, failure)
      note(`storage: ${what}: told after ${told.toFixed(0)} ms${faults.length === 0 ? '' : `, ${faults.join(', ')}`}`)
      waits.push(told)
      if (faults.length > 0) broken.push(what)
    }
  } finally {
    await browser.close()
  }
  const all = Object.keys(failures)
  return [
    kept(
      `storage that fails (${all.join(', ')}) is told within 1 s, writing goes on, a copy can be taken out, and all is kept when it works again: ${all.length - broken.length} of ${all.length} (told after ${Math.max(...waits).toFixed(0)} ms at most)`,
      broken.length === 0,
    ),
  ]
}

async function faultsOf(browser: Browser, address: string, { begin, end }: { begin: string; end: string }) {
  // The accidents are source text, which Stet's own policy would refuse to run.
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, bypassCSP: true })
  const page = await context.newPage()
  await page.goto(address)
  const stet = stetPage(page)
  await stet.newStory()
  await placeCaret(block(stet.story, 'paragraph').last())
  await page.keyboard.type('Kept. ')
  await stet.saved()
  await page.evaluate(`(() => { ${begin} })()`)
  const begun = performance.now()
  await page.keyboard.type('N')
  const said = await until(
    () => stet.status.first().textContent(),
    (text) => /^\s*Not saved/.test(text ?? ''),
    10,
  ).catch(() => null)
  const told = performance.now() - begun
  await page.keyboard.type('ot kept yet.')
  const words = (await wordsOf(stet.story, 'paragraph')).join(' ')
  const copy = await stet.exported(/Stet file/).catch(() => '')
  await page.evaluate(`(() => { ${end} })()`)
  await stet.button('Try again').click()
  const healed = await until(
    () => stet.status.first().textContent(),
    (text) => /^\s*Saved/.test(text ?? ''),
    30,
  ).catch(() => null)
  await page.reload()
  await stet.story.waitFor()
  const after = (await wordsOf(stet.story, 'paragraph')).join(' ')
  await context.close()
  const all = 'Kept. Not kept yet.'
  return {
    told,
    faults: [
      ...(said === null ? ['NOT TOLD'] : told > 1000 ? ['TOLD TOO LATE'] : []),
      ...(words === all ? [] : ['WRITING DID NOT GO ON']),
      ...(copy.includes('ot kept yet.') ? [] : ['NO COPY COULD BE TAKEN OUT']),
      ...(healed === null ? ['NOT KEPT WHEN IT WORKED AGAIN'] : []),
      ...(after === all ? [] : [`AFTER A RELOAD THERE WAS “${after}”`]),
    ],
  }
}
