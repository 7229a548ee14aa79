import type { Command } from 'commander';
import { createUserCommand } from './user/create.ts';
import { disableUserCommand } from './user/disable.ts';
import { linkUserCommand } from './user/link.ts';
import { listUsersCommand } from './user/list.ts';
import { passwordCommand } from './user/password.ts';

/** `breakwater user`: the people who may sign in. */
export function userCommand(program: Command): void {
  const user = program.command('user').description('people: create, list, link, password, disable');
  for (const register of [
    createUserCommand,
    listUsersCommand,
    linkUserCommand,
    passwordCommand,
    disableUserCommand,
  ]) {
    register(user);
  }
}
