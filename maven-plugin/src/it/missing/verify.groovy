def log = new File(basedir, 'build.log').text

assert log.contains('there is no directory `policies`; ' +
        'where that is as it should be, set interlock.failIfNoPolicies=false')
assert log.contains('BUILD FAILURE')
