export { createScrollLink, type ScrollLink, type ScrollPlace } from './scrollLink.ts'
