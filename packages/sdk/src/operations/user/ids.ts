import * as f from '../../fields.ts';
import type { TextField } from '../../fields.ts';

/** A member that exists. Case does not matter; answers carry the stored spelling (path/90196). */
export const userid: TextField = f.text('Member', '成员 userid', { maxBytes: 64, names: 'member' });

/** The id of a new member (path/90195). The text of 40003 forgets the `@`. */
export const newUserid: TextField = f.text('Member id', '成员 userid', {
  maxBytes: 64,
  pattern: '[0-9A-Za-z][0-9A-Za-z_\\-@.]*',
  help: [
    'Letters, digits and _ - @ . with a letter or digit in front; unique whatever the case.',
    '由数字、字母和 _ - @ . 组成，首字符为数字或字母，不区分大小写且唯一。',
  ],
});
