import type { ReactNode } from 'react';

/** Small line drawings. All are decoration: the words beside them carry the meaning. */
function Icon({ children, size = 20 }: { children: ReactNode; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export const icons = {
  today: () => (
    <Icon>
      <path d="M3 16.5h14" />
      <path d="M5 13.2 13.6 4.6a1.6 1.6 0 0 1 2.3 2.3L7.2 15.4 4.4 16z" />
    </Icon>
  ),
  about: () => (
    <Icon>
      <circle cx="10" cy="6.500" r="3" />
      <path d="M4 17c0-3.300 2.700-5.500 6-5.500s6 2.200 6 5.500" />
    </Icon>
  ),
  ask: () => (
    <Icon>
      <circle cx="9" cy="9" r="5.5" />
      <path d="m13.2 13.2 3.8 3.8" />
    </Icon>
  ),
  memory: () => (
    <Icon>
      <path d="M5.500 3.500h9v13L10 13.300 5.500 16.500z" />
    </Icon>
  ),
  crumbs: () => (
    <Icon>
      <path d="M8 4H4.5A1.5 1.5 0 0 0 3 5.500v9A1.5 1.5 0 0 0 4.500 16H8" />
      <path d="M11 3v1.500M11 7v1.500M11 11.500V13M11 15.500V17" />
      <path d="M13 10h4.500m-2-2 2 2-2 2" />
    </Icon>
  ),
  settings: () => (
    <Icon>
      <path d="M3 6h7M14.500 6H17M3 14h2.500M10 14h7" />
      <circle cx="12.250" cy="6" r="2" />
      <circle cx="7.750" cy="14" r="2" />
    </Icon>
  ),
  lock: () => (
    <Icon size={16}>
      <rect x="4" y="9" width="12" height="8" rx="2" />
      <path d="M6.500 9V6.500a3.500 3.500 0 0 1 7 0V9" />
    </Icon>
  ),
  up: () => (
    <Icon size={16}>
      <path d="m5 12.500 5-5 5 5" />
    </Icon>
  ),
  down: () => (
    <Icon size={14}>
      <path d="m5 8 5 5 5-5" />
    </Icon>
  ),
  form: () => (
    <Icon size={18}>
      <rect x="3.500" y="3.500" width="13" height="13" rx="2" />
      <path d="M7 8h6M7 12h3" />
    </Icon>
  ),
  close: () => (
    <Icon size={18}>
      <path d="m5 5 10 10M15 5 5 15" />
    </Icon>
  ),
  plus: () => (
    <Icon size={18}>
      <path d="M10 4.500v11M4.500 10h11" />
    </Icon>
  ),
  minus: () => (
    <Icon size={18}>
      <path d="M4.500 10h11" />
    </Icon>
  ),
  'look-back': () => (
    <Icon>
      <path d="M3 16.500h14M5 12.500v-3M9 12.500V5.500M13 12.500V8M16.500 12.500v-1.500" />
    </Icon>
  ),
  calendar: () => (
    <Icon>
      <rect x="3" y="4.500" width="14" height="12" rx="2" />
      <path d="M3 8.500h14M7 2.500v3M13 2.500v3" />
    </Icon>
  ),
  left: () => (
    <Icon size={18}>
      <path d="m12.500 4.500-5.500 5.500 5.500 5.500" />
    </Icon>
  ),
  right: () => (
    <Icon size={18}>
      <path d="m7.500 4.500 5.500 5.500-5.500 5.500" />
    </Icon>
  ),
  photo: () => (
    <Icon>
      <rect x="2.500" y="4" width="15" height="12" rx="2" />
      <circle cx="7" cy="8.300" r="1.300" />
      <path d="m3 14.500 4.200-3.700 2.600 2.200 3.700-3.700 3.800 3.700" />
    </Icon>
  ),
  more: () => (
    <Icon size={18}>
      <g fill="currentColor" stroke="none">
        <circle cx="4.500" cy="10" r="1.400" />
        <circle cx="10" cy="10" r="1.400" />
        <circle cx="15.500" cy="10" r="1.400" />
      </g>
    </Icon>
  ),
};
