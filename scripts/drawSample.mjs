// Draws the picture of the sample story: a scene in tones, printed as an engraver would, in lines that swell where it is dark.
// Run by hand when the drawing changes: `node scripts/drawSample.mjs`. The picture is kept with the project.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { findChromium } from './findChromium.mjs'
import { projectRoot } from './projectRoot.mjs'

const size = { width: 1200, height: 760 }

const paper = '#e6e6e6'
const ink = '#202020'
const svg = (/** @type {string} */ inside) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">${inside}</svg>`

/** What is cut in lines: sky, sea, hills, rock and the shadow on the tower, in tones of grey. */
const tones = svg(`
  <defs>
    <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
      <stop offset="0" stop-color="#2c2c2c"/><stop offset=".3" stop-color="#727272"/><stop offset=".66" stop-color="#dedede"/>
    </linearGradient>
    <linearGradient id="sea" x1="0" y1="0" x2="0" y2="1">
      <stop offset="0" stop-color="#d6d6d6"/><stop offset=".4" stop-color="#9c9c9c"/><stop offset="1" stop-color="#525252"/>
    </linearGradient>
    <linearGradient id="tower"><stop offset=".4" stop-color="#fff"/><stop offset="1" stop-color="#6e6e6e"/></linearGradient>
    <linearGradient id="west" x1="1" x2="0"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#fff" stop-opacity=".1"/></linearGradient>
    <linearGradient id="east"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#fff" stop-opacity=".2"/></linearGradient>
    <radialGradient id="glow"><stop offset=".2" stop-color="#fff"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>
  </defs>
  <rect width="1200" height="760" fill="url(#sky)"/>
  <path d="M804 182L0 40V232Z" fill="url(#west)"/>
  <path d="M826 182L1200 112V246Z" fill="url(#east)"/>
  <circle cx="815" cy="182" r="130" fill="url(#glow)"/>
  <path d="M0 452C140 406 250 424 360 442S640 490 780 506H0Z" fill="#a2a2a2"/>
  <path d="M0 478C90 460 190 468 270 476S440 494 540 506H0Z" fill="#545454"/>
  <rect y="506" width="1200" height="254" fill="url(#sea)"/>
  <path d="M380 506H690L560 560H430Z" fill="#fff" opacity=".5"/>
  <path d="M560 760C586 660 640 612 690 596L720 560L770 556L800 530L870 528L910 552L980 560L1040 604L1120 628L1200 690V760Z" fill="#484848"/>
  <path d="M690 596L720 560L770 556L800 530L870 528L836 560L786 574L752 612L700 640L640 700L612 690C634 640 660 612 690 596Z" fill="#808080"/>
  <path d="M910 552L980 560L1040 604L1000 616L940 586L890 590L870 560Z" fill="#727272"/>
  <path d="M786 640L850 606L900 640L880 700L800 720Z" fill="#707070"/><path d="M960 660L1040 636L1090 690L1010 724Z" fill="#686868"/>
  <path d="M560 760C572 716 590 682 612 656L640 700L620 760Z" fill="#2a2a2a"/>
  <path d="M782 532L796 226H834L850 532Z" fill="url(#tower)"/>
  <path d="M905 534V476L945 446L989 476V540Z" fill="#f4f4f4"/><path d="M945 446L989 476V540L945 536Z" fill="#bdbdbd"/>`)

/** What is cut solid or left clear, and so keeps its edges. */
const solid = svg(`
  <g fill="${ink}">
    <path d="M60 488V452L82 432L104 452V488ZM112 490V442L138 420L164 442V490ZM176 490V458L194 442L212 458V490ZM222 492V450L246 430L270 450V492ZM282 494V464L300 449L318 464V494Z"/>
    <path d="M788 366H840L844 424H785Z"/><path d="M808 296H822V320H808ZM806 462H822V488H806Z"/>
    <path d="M778 228V218H852V228ZM784 218V196H788V218ZM842 218V196H846V218ZM782 197H848V200H782ZM797 218V160H801V218ZM829 218V160H833V218ZM813 218V160H817V218Z"/>
    <path d="M788 162L815 128L842 162ZM812 132V108H818V132ZM806 106H824V110H806Z"/>
    <path d="M893 480L945 436L1001 480L995 488L945 449L899 488ZM966 446V426H978V456Z"/><path d="M918 494H932V512H918ZM958 498H972V516H958Z"/>
    <path d="M782 532L796 226H798L785 532ZM850 532L834 226H832L847 532Z"/><path d="M905 480H907V534H905ZM987 480H989V540H987Z"/>
    <path d="M120 596H244L224 624H140ZM176 598V500H180V598Z"/><path d="M316 632H472L446 666H336ZM386 634V512H391V634Z"/><path d="M40 668H140L124 692H56ZM70 668V646H96V668Z"/>
    <path d="M1010 300l12-5 8 6 10-8 14 3-13 2-10 9-10-7zM960 332l9-4 6 5 8-6 10 2-10 2-7 6-7-5zM600 130l9-4 6 5 8-6 10 2-10 2-7 6-7-5z"/>
  </g>
  <g fill="${paper}">
    <path d="M74 460h9v12h-9zM128 452h9v13h-9zM143 452h9v13h-9zM189 466h8v11h-8zM240 462h9v12h-9zM296 472h7v10h-7zM78 652h8v8h-8z"/>
    <path d="M186 514L232 588H186ZM398 530L460 622H398Z"/>
    <path d="M480 536h150v4H480ZM400 552h250v4H400ZM500 570h140v4H500ZM540 590h80v3H540ZM270 548h70v3h-70zM30 560h70v3H30zM500 640h60v3h-60zM180 704h150v3H180zM30 730h120v3H30zM380 722h150v3H380z"/>
  </g>`)

/**
 * Runs in the browser: the tones as lines, each as thick as the tone is dark, and over them what is solid.
 * @param {{ tones: string, solid: string, paper: string, ink: string, width: number, height: number }} drawing
 */
async function engrave({ tones, solid, paper, ink, width, height }) {
  const read = async (/** @type {string} */ drawing) => {
    const image = new Image()
    image.src = `data:image/svg+xml,${encodeURIComponent(drawing)}`
    await image.decode()
    return image
  }
  const grey = new OffscreenCanvas(width, height).getContext('2d')
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  const plate = canvas.getContext('2d')
  if (grey === null || plate === null) throw new Error('This browser cannot draw')
  grey.drawImage(await read(tones), 0, 0)
  const { data } = grey.getImageData(0, 0, width, height)
  /** @param {number} x @param {number} y */
  const dark = (x, y) => {
    const row = Math.min(height - 1, Math.max(0, Math.round(y)))
    return 1 - (data[(row * width + Math.min(width - 1, x)) * 4] ?? 255) / 255
  }
  plate.fillStyle = paper
  plate.fillRect(0, 0, width, height)
  plate.fillStyle = ink
  const pitch = 7
  for (let line = 0; line * pitch < height + pitch; line++) {
    // A slow wave keeps the lines from looking ruled.
    const middle = (/** @type {number} */ x) => line * pitch + 1.6 * Math.sin(x / 70 + line / 9)
    const half = (/** @type {number} */ x) => Math.max(0, pitch * 0.56 * dark(x, middle(x)) ** 0.85 - 0.18)
    plate.beginPath()
    for (let x = 0; x <= width; x += 2) plate.lineTo(x, middle(x) - half(x))
    for (let x = width; x >= 0; x -= 2) plate.lineTo(x, middle(x) + half(x))
    plate.fill()
  }
  plate.drawImage(await read(solid), 0, 0)
  // Seven greys are enough for smooth edges, and keep a picture without loss (quality 1) small.
  const picture = plate.getImageData(0, 0, width, height)
  for (let at = 0; at < picture.data.length; at += 4) {
    picture.data.fill(0x20 + Math.round(((picture.data[at] ?? 0) - 0x20) / 33) * 33, at, at + 3)
  }
  plate.putImageData(picture, 0, 0)
  return canvas.toDataURL('image/webp', 1)
}

const executablePath = findChromium()
if (executablePath === null) throw new Error('Drawing needs Chromium or Chrome: install one, or name it in $CHROMIUM.')
const browser = await chromium.launch({ executablePath })
try {
  const page = await browser.newPage()
  const drawn = await page.evaluate(engrave, { tones, solid, paper, ink, ...size })
  const picture = Buffer.from(drawn.slice(drawn.indexOf(',') + 1), 'base64')
  await writeFile(join(projectRoot, 'public', 'sample', 'picture.webp'), picture)
  console.log(`public/sample/picture.webp: ${size.width} × ${size.height}, ${picture.length} bytes`)
} finally {
  await browser.close()
}
