# Completion of flyback's command lines in fish; "flyback completion --help" says where to put it.

function __flyback_complete
    set -l program (commandline -opc)[1]
    type -q -- $program; or set program {program}
    set -l answer ($program complete -- (commandline -cp | string collect) 2>/dev/null)
    set -l parts (string match -r -- '^(--[^=]*=|)(.*)$' (commandline -ct))
    switch "$answer[1]"
        case folders
            printf "$parts[2]%s\n" (__fish_complete_directories $parts[3])
        case files
            printf "$parts[2]%s\n" (__fish_complete_path $parts[3])
        case words
            printf '%s\n' $answer[2..]
    end
end

for name in {names}
    complete -c $name -f -k -a '(__flyback_complete)'
end
