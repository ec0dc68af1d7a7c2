/** The recorded run that the front page tells: that of "Digits, a quiet voice". */
export const RECORD = 'recorded/quiet-voice.1.bin';
