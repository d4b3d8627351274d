import type { frameNb } from './frame.nb.ts';
import type { Words } from './words.ts';

export const frameEn: Words<typeof frameNb> = {
  product: 'CONNECT Evidence',
  skip: 'Skip to the content',
  navigation: 'Main menu',
  overview: 'Overview',
  data: 'Data',
  glossary: 'Glossary',
  language: 'Language',
  theme: { label: 'Appearance', auto: 'As the system', light: 'Light', dark: 'Dark' },
  signIn: 'Sign in',
  signOut: 'Sign out',
  public: 'You are not signed in and see open sources only.',
  notFound: {
    title: 'There is no such page',
    text: 'The address “{{path}}” leads nowhere. The link may be old.',
    back: 'To the overview',
  },
  signInPage: {
    title: 'Sign in',
    lead: 'This is a demonstration. Choose one of the invented people to see the service with what that role may see.',
    none: 'Demonstration sign-in is turned off on this server.',
    failed: 'The sign-in was refused ({{status}}). Nothing has changed. Try again.',
    unreachable: 'The server did not answer. Nothing has changed. Try again.',
    people: 'People of the demonstration',
  },
  footer: {
    about: 'Evidence for precision cancer medicine: from a delivered file to a figure people can trust.',
    withheld: 'Numbers that rest on too few people are not shown.',
    open: 'Open source under Apache-2.0',
  },
  state: {
    loading: 'Loading …',
    updating: 'Updating …',
    failed: 'Could not fetch {{what}}.',
    refused: 'The server answered with an error ({{status}}).',
    offline: 'The server did not answer.',
    kept: 'Your choices are kept in the address.',
    keptAnswer: 'The previous answer is still shown below.',
    retry: 'Try again',
    requestId: 'Request',
    broken: 'This part of the page could not be shown. The rest is not affected.',
    people: 'the people of the demonstration',
  },
};
