import { useEffect, useState } from 'react'
import css from './PreviewFrame.module.css'

/** The strip above a phone's page, with the time it is. */
export function Clock() {
  const [time, setTime] = useState(timeNow)
  useEffect(() => {
    const minute = setInterval(() => setTime(timeNow()), 20_000)
    return () => clearInterval(minute)
  }, [])
  return (
    <div className={css['clock']} aria-hidden>
      {time}
    </div>
  )
}

const timeNow = () => new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
