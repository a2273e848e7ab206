import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { type House, plainHouse } from '~/story'
import { announce, Button, Dialog, Select } from '~/ui'
import type { EffectOf } from './effectWords.ts'
import { FieldsContext } from './Fields.ts'
import { formOf, jsonOf, textOf } from './houseForm.ts'
import css from './HouseSettings.module.css'
import type { LoadedHouse } from './loadHouse.ts'
import { FileSection } from './sections/FileSection.tsx'
import { SaveBar } from './SaveBar.tsx'
import { settingsSections } from './settingsSections.ts'
import { Suggestions } from './suggestions.tsx'
import { useEffectWords } from './useEffectWords.ts'
import { useHouseDraft } from './useHouseDraft.ts'

export interface HouseSettingsProps {
  readonly loaded: LoadedHouse
  /** Where a story is open, what the rules of a house would find in it. */
  readonly effectOf?: EffectOf<House> | undefined
  /** Keeps the text of a house as this device's own, or drops that for null; false where the device keeps nothing. */
  readonly onKeep: (text: string | null) => boolean
  /** Hands the person the text as a file. */
  readonly onDownload: (text: string) => void
  readonly onClose: () => void
}

/** A newsroom's settings, for looking at and for changing on this device. */
export function HouseSettings({ loaded, effectOf, onKeep, onDownload, onClose }: HouseSettingsProps) {
  const draft = useHouseDraft(loaded.house)
  const [section, setSection] = useState(settingsSections[0]?.id ?? file.id)
  const [isAsked, setAsked] = useState(false)
  const [says, setSays] = useState<string | null>(null)
  const panel = useRef<HTMLElement>(null)
  const { problems } = draft
  const newsroom = loaded.newsroom ?? loaded.house
  const effect = useEffectWords(loaded.house, draft.house, effectOf)
  const sections = [...settingsSections, file]
  const here = sections.find(({ id }) => id === section) ?? file
  const countIn = (of: readonly string[]) => problems.filter(({ path }) => of.includes(String(path[0]))).length

  const written = textOf(jsonOf(draft.form))
  const isNewsrooms = written === textOf(jsonOf(formOf(newsroom)))

  const go = (to: string) => {
    if (draft.isBroken && to !== file.id) {
      setSays('The file has to be put right before it can be shown as fields. Or close, and throw the changes away.')
      return
    }
    setSays(null)
    setSection(to)
  }
  const save = () => {
    if (problems.length > 0) {
      const [first] = problems
      const at = settingsSections.find(({ of }) => of.includes(String(first?.path[0])))?.id ?? file.id
      flushSync(() => setSection(draft.isBroken ? file.id : at))
      panel.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
      return
    }
    if (!onKeep(isNewsrooms ? null : written)) setSays(keepsNothing)
  }
  const mayClose = () => {
    if (!draft.isChanged || isAsked) return true
    setAsked(true)
    announce('There are changes that are not saved.')
    return false
  }
  const close = () => {
    if (mayClose()) onClose()
  }
  return (
    <Dialog title="House settings" shape="full" isOpen mayClose={mayClose} onClose={onClose}>
      <Suggestions />
      <div className={css['settings']}>
        <Standing
          loaded={loaded}
          onNewsroom={() => {
            draft.begin(newsroom)
            setSays('These are the newsroom’s settings again. Save to go by them.')
          }}
        />
        <nav aria-label="Settings" className={css['nav']}>
          {sections.map(({ id, label, of }) => (
            <button
              key={id}
              type="button"
              className={css['to']}
              aria-current={id === section ? 'true' : undefined}
              onClick={() => go(id)}
            >
              {label}
              {countIn(of) > 0 && <em> {countIn(of)} to put right</em>}
            </button>
          ))}
        </nav>
        <div className={css['navPhone']}>
          <Select
            label="Settings"
            value={section}
            options={sections.map(({ id, label, of }) => ({
              value: id,
              label: countIn(of) > 0 ? `${label} (${countIn(of)} to put right)` : label,
            }))}
            onChange={go}
          />
        </div>
        <section key={section} ref={panel} aria-label={here.label} className={css['panel']} tabIndex={-1}>
          <h3 className={css['title']}>{here.label}</h3>
          <FieldsContext value={{ form: draft.form, set: draft.set, problems, house: draft.house }}>
            {here.Section === null ? (
              <FileSection draft={draft} onDownload={() => onDownload(draft.text)} />
            ) : (
              <here.Section />
            )}
          </FieldsContext>
        </section>
        <SaveBar
          problems={problems.length}
          isChanged={draft.isChanged}
          maySave={draft.isChanged || (loaded.newsroom !== undefined && isNewsrooms)}
          isAsked={isAsked}
          says={says ?? effect}
          onSave={save}
          onClose={close}
          onThrowAway={onClose}
          onGoOn={() => setAsked(false)}
        />
      </div>
    </Dialog>
  )
}

const file = { id: 'file', label: 'As a file', of: ['$schema', 'version', 'keeper', 'undefined'], Section: null }

const keepsNothing =
  'This browser keeps no settings on this device, so they would be gone the next time. Download them as a file instead.'

/** Where the settings come from, and what is wrong with the newsroom's file. */
function Standing({ loaded, onNewsroom }: { readonly loaded: LoadedHouse; readonly onNewsroom: () => void }) {
  const { house, newsroom, problems, warnings = [] } = loaded
  const from =
    newsroom !== undefined
      ? 'This device goes by its own settings, which stand before the newsroom’s file.'
      : house === plainHouse
        ? 'These are Stet’s plain settings: there is no newsroom’s file that can be read.'
        : 'These are the settings of the newsroom’s file. What you change holds on this device.'
  return (
    <div className={css['standing']}>
      <p>
        {from}{' '}
        {newsroom !== undefined && (
          <Button variant="quiet" onClick={onNewsroom}>
            Use the newsroom’s file again
          </Button>
        )}
      </p>
      {[...problems, ...warnings].map((note) => (
        <p key={note} className={css['wrong']}>
          {note}
        </p>
      ))}
    </div>
  )
}
