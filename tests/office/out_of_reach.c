/* SPDX-License-Identifier: MPL-2.0
 * For LD_AUDIT (rtld-audit(7)): a library installed from an extension package gets nothing from the
 * machine but what every program has. Whoever asks from inside a folder named *.oxt finds no copy
 * outside it, except the run-time's. Writes each path found for such a library to PRESSKIT_FOUND.
 */
#define _GNU_SOURCE
#include <link.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char const* const run_time[] = {"libuno_",    "libstdc++.so", "libgcc_s.so",    "libm.so",
                                       "libc.so",    "libpthread.so", "libdl.so", "librt.so",
                                       "ld-linux-"};

static int is_run_time(char const* path) {
    char const* const slash = strrchr(path, '/');
    char const* const name = slash ? slash + 1 : path;
    for (size_t i = 0; i < sizeof run_time / sizeof *run_time; ++i) {
        if (strncmp(name, run_time[i], strlen(run_time[i])) == 0) {
            return 1;
        }
    }
    return 0;
}

unsigned int la_version(unsigned int version) {
    return version;
}

unsigned int la_objopen(struct link_map* map, Lmid_t lmid, uintptr_t* cookie) {
    (void)lmid;
    *cookie = (uintptr_t)map;
    return 0;
}

char* la_objsearch(char const* name, uintptr_t* cookie, unsigned int flag) {
    struct link_map const* const asker = (struct link_map const*)*cookie;
    int const ours = asker && asker->l_name && strstr(asker->l_name, ".oxt/");
    if (ours && flag != LA_SER_ORIG && !is_run_time(name)) {
        if (!strstr(name, ".oxt/")) {
            return NULL;
        }
        char const* const log = getenv("PRESSKIT_FOUND");
        FILE* const file = log ? fopen(log, "a") : NULL;
        if (file) {
            fprintf(file, "%s\n", name);
            fclose(file);
        }
    }
    return (char*)name;
}
