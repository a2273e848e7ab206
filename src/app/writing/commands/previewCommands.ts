import { overlayChoices, type PreviewLook, stresses, toggled } from '~/preview'
import type { House } from '~/story'
import type { PaletteCommand } from '../../panes/CommandPalette.tsx'
import type { Bench } from '../Bench.ts'
import { noVersion } from '../since/sinceWords.ts'

const layouts = [
  { layout: 'both', label: 'Layouts: desktop and phone', also: 'all frames' },
  { layout: 'desktop', label: 'Layouts: desktop', also: 'window wide only' },
  { layout: 'phone', label: 'Layouts: phone', also: 'mobile only' },
  { layout: 'cards', label: 'Layouts: search and social', also: 'google share card notification title' },
  { layout: 'reader', label: 'Layouts: reader mode', also: 'readability proof attributions kept' },
  { layout: 'print', label: 'Layouts: print column', also: 'paper copyfit lines cut newspaper' },
  { layout: 'newsletter', label: 'Layouts: newsletter', also: 'mail e-mail' },
  { layout: 'feed', label: 'Layouts: feed item', also: 'rss reader syndication' },
  { layout: 'wire', label: 'Layouts: wire text', also: 'plain subscriber agency' },
  { layout: 'spoken', label: 'Layouts: screen reader', also: 'outline headings alternative text accessibility order' },
] as const

const switches = [
  { name: 'dark', on: 'Dark page', off: 'Light page', also: 'night theme colour' },
  { name: 'together', on: 'Scroll together', off: 'Scroll each by itself', also: 'sync' },
  { name: 'clickToEdit', on: 'Click to edit', off: 'Click without editing', also: 'jump' },
] as const

const sizes = [100, 150, 200] as const

/** What the preview shows and how; asked for from elsewhere, the preview comes forward. */
export function previewCommands(
  { setMode, view }: Bench,
  { editions }: Pick<House, 'editions'>,
): readonly PaletteCommand[] {
  const { look } = view.getState()
  const group = 'Preview'
  const show = (change: Partial<PreviewLook>) => () => {
    view.setState({ look: { ...look, ...change } })
    setMode('preview')
  }
  return [
    ...layouts.map(({ layout, label, also }) => ({
      id: `layout-${layout}`,
      label,
      also,
      group,
      run: show({ layout }),
    })),
    ...(editions.length === 0 ? [] : [null, ...editions]).map((edition) => ({
      id: `edition-${edition?.id ?? ''}`,
      label: `Edition: ${edition?.name ?? 'as written'}`,
      also: 'masthead language zone readers elsewhere',
      group,
      cannot: look.edition?.id === edition?.id ? 'It is the one that is shown.' : undefined,
      run: show({ edition }),
    })),
    ...switches.map(({ name, on, off, also }) => ({
      id: `look-${name}`,
      label: look[name] ? off : on,
      also,
      group,
      run: show({ [name]: !look[name] }),
    })),
    ...stresses.map(({ name, label, also }) => ({
      id: `stress-${name}`,
      label: look.stress.includes(name) ? `End stress: ${label.toLowerCase()}` : `Stress: ${label.toLowerCase()}`,
      also: `trial test switch ${also}`,
      group,
      run: show({ stress: toggled(look.stress, name) }),
    })),
    ...overlayChoices.map(({ name, label, also }) => ({
      id: `overlay-${name}`,
      label: `${look.overlays.includes(name) ? 'Hide' : 'Show'} ${label.toLowerCase()} on the page`,
      also: `overlay ${also}`,
      group,
      run: show({ overlays: toggled(look.overlays, name) }),
    })),
    {
      id: 'since',
      label: 'Changes since a version',
      also: 'compare named published opened before difference',
      group,
      run: () => {
        setMode('preview')
        toVersions()
      },
    },
    {
      id: 'before',
      label: 'Show before or after',
      also: 'compare version flip now as it was changes since',
      keys: 'Ctrl Shift .',
      group,
      cannot: look.since === null ? noVersion : undefined,
      run: show({ before: !look.before }),
    },
    ...sizes.map((textSize) => ({
      id: `text-${textSize}`,
      label: `Reader text size ${textSize}%`,
      also: 'zoom larger big',
      group,
      cannot: look.textSize === textSize ? 'It is that size.' : undefined,
      run: show({ textSize }),
    })),
  ]
}

/** The preview is drawn some frames after it was asked for; what is not there yet cannot take the focus. */
function toVersions(frames = 60): void {
  const control = document.querySelector<HTMLElement>('[data-since] select')
  // On a phone it is folded away.
  control?.closest('details')?.setAttribute('open', '')
  if (control !== null) control.focus()
  else if (frames > 0) requestAnimationFrame(() => toVersions(frames - 1))
}
