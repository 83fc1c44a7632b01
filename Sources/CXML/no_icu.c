// Debian's libxml2 asks ICU for encodings that it does not know itself. Ramp gives it UTF-8 only, so the answer to each of
// these is « cannot »: without ICU the program is 31 MB smaller. The number is that of Debian 12's ICU; where another one is
// meant, the linker says so.

typedef int UErrorCode;
enum { unsupported = 16 };

void UCNV_FROM_U_CALLBACK_STOP_72(void);
void UCNV_FROM_U_CALLBACK_STOP_72(void) {}

void UCNV_TO_U_CALLBACK_STOP_72(void);
void UCNV_TO_U_CALLBACK_STOP_72(void) {}

void *ucnv_open_72(const char *name, UErrorCode *error);
void *ucnv_open_72(const char *name, UErrorCode *error) {
  (void)name;
  *error = unsupported;
  return 0;
}

void ucnv_close_72(void *converter);
void ucnv_close_72(void *converter) { (void)converter; }

void ucnv_convertEx_72(void);
void ucnv_convertEx_72(void) {}

void ucnv_setFromUCallBack_72(void);
void ucnv_setFromUCallBack_72(void) {}

void ucnv_setToUCallBack_72(void);
void ucnv_setToUCallBack_72(void) {}
