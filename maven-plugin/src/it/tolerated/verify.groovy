def log = new File(basedir, 'build.log').text

assert log =~ /(?m)^\[WARNING\]   VIOLATED +enough: /
assert log.count('VIOLATED') == 1
assert log.contains('[WARNING] 1 violation, see policies/tier.interlock:23')
assert log.contains('[INFO] Not checked: interlock.skip is set')
assert log.contains('[INFO] Nothing to check: there is no directory `elsewhere`')
assert log.contains('BUILD SUCCESS')
