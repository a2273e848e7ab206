import type { FC } from 'react'
import { AgenciesSection } from './sections/AgenciesSection.tsx'
import { EditionsSection } from './sections/EditionsSection.tsx'
import { HeadsSection } from './sections/HeadsSection.tsx'
import { LengthsSection } from './sections/LengthsSection.tsx'
import { MarksSection } from './sections/MarksSection.tsx'
import { NameSection } from './sections/NameSection.tsx'
import { PicturesSection } from './sections/PicturesSection.tsx'
import { PrintSection } from './sections/PrintSection.tsx'
import { RulesSection } from './sections/RulesSection.tsx'
import { SourcesSection } from './sections/SourcesSection.tsx'
import { VerbsSection } from './sections/VerbsSection.tsx'

interface SettingsSection {
  readonly id: string
  readonly label: string
  /** The settings it has fields for. */
  readonly of: readonly string[]
  readonly Section: FC
}

/** The sections of the settings, in order; the file comes after them. */
export const settingsSections: readonly SettingsSection[] = [
  { id: 'name', label: 'Name and place', of: ['name', 'language', 'zone', 'versionNames'], Section: NameSection },
  { id: 'agencies', label: 'Agencies and credits', of: ['agencies', 'creditPattern'], Section: AgenciesSection },
  { id: 'sources', label: 'Sources', of: ['sources'], Section: SourcesSection },
  { id: 'verbs', label: 'Verbs of speech', of: ['verbs'], Section: VerbsSection },
  { id: 'rules', label: 'Rules', of: ['rules'], Section: RulesSection },
  { id: 'editions', label: 'Editions', of: ['editions'], Section: EditionsSection },
  { id: 'marks', label: 'Quotation marks', of: ['quotationMarks'], Section: MarksSection },
  { id: 'lengths', label: 'Lengths', of: ['lengths'], Section: LengthsSection },
  { id: 'pictures', label: 'Pictures', of: ['pictureMetadata'], Section: PicturesSection },
  { id: 'print', label: 'Print', of: ['print'], Section: PrintSection },
  { id: 'heads', label: 'Desk heads', of: ['deskHeads'], Section: HeadsSection },
]
