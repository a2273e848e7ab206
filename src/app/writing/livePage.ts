export { livePage } from '~/interchange'
