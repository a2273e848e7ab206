import { cleanup, configure } from '@testing-library/react'
import { afterEach, vi } from 'vitest'
import { lendCss } from './lendCss.ts'

// Menus and dialogs fetch their code when they are asked for, which takes its time on a machine that is at work.
configure({ asyncUtilTimeout: 10_000 })
vi.setConfig({ testTimeout: 30_000 })
lendCss()
afterEach(cleanup)
