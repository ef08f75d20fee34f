def log = new File(basedir, 'build.log').text

assert log.count('error[IL201]') == 2
assert log.contains('[ERROR]   --> policies/tier.interlock:13:24')
assert log.contains('did you mean `QUORUM`?')
assert log.contains('2 errors, the first at policies/tier.interlock:13:24')
assert log.contains('BUILD FAILURE')
assert !log.contains('VIOLATED')
