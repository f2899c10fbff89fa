## Words of the window as a whole.

session-practice-failed = The practice Amazon did not start. Close other programs and try again.
