def log = new File(basedir, 'build.log').text

assert log =~ /(?m)^\[WARNING\]   VIOLATED +enough: /
assert log.count('VIOLATED') == 1
assert log.contains('[WARNING] 1 violation in policies, see policies/tier.interlock:23')
assert log.contains('[INFO] Not checked: interlock.skip is set')
assert log.contains('[INFO] no policies in elsewhere: there is no .interlock file')
assert log.contains('BUILD SUCCESS')
