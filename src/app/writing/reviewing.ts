export { reviewing } from '~/review'
