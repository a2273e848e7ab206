import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'
import { lendCss } from './lendCss.ts'

lendCss()
afterEach(cleanup)
